<%@ page contentType="text/html; charset=UTF-8" session="false"
    import="java.io.InputStream, java.sql.*, java.util.Properties, javax.naming.*, javax.sql.DataSource" %><%
    // Which server this is, and what it reads from the database of the deployment, if there is one. Every request is
    // counted in the database, so that what is shown cannot come from anywhere else.
    Properties node = new Properties();
    try (InputStream in = application.getResourceAsStream("/META-INF/node.properties")) {
        node.load(in);
    }
    String database = null, version = null, trouble = null;
    long visits = 0;
    try {
        DataSource source = (DataSource) new InitialContext().lookup("java:comp/env/jdbc/bakeoff");
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS visit (id BIGINT AUTO_INCREMENT PRIMARY KEY, node VARCHAR(64))");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO visit (node) VALUES (?)")) {
                insert.setString(1, node.getProperty("node"));
                insert.executeUpdate();
            }
            try (ResultSet row = statement.executeQuery("SELECT @@hostname, VERSION(), MAX(id) FROM visit")) {
                row.next();
                database = row.getString(1);
                version = row.getString(2);
                visits = row.getLong(3);
            }
        }
    } catch (NameNotFoundException noDatabase) {
        // The deployment has none.
    } catch (SQLException | NamingException error) {
        trouble = error.toString().replaceAll("[^A-Za-z0-9 .,:;()'=/_-]", " ");
        response.setStatus(503);
    }
%><!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><meta name="bakeoff-node" content="<%= node.getProperty("node") %>">
<% if (database != null) { %><meta name="bakeoff-database" content="<%= database %>"><% } %>
<% if (trouble != null) { %><meta name="bakeoff-trouble" content="<%= trouble %>"><% } %>
<title><%= node.getProperty("node") %></title></head>
<body><h1><%= node.getProperty("node") %></h1><p>Deployment <%= node.getProperty("deployment") %></p>
<% if (database != null) { %><p>Visit <%= visits %>, counted by <%= database %> (<%= version %>)</p><% } %>
<% if (trouble != null) { %><p>The database does not answer: <%= trouble %></p><% } %>
</body>
</html>
