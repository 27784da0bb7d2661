#!/usr/bin/env ruby
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Compiles every stage of every service's recipe, for every role that a topology gives it, with the facts of each family of
# operating systems, as "puppet apply" would before it touches anything. No guest, no server, nothing is applied. What is
# proved: the recipe compiles, every resource in the catalog is one that Puppet would accept, nothing depends on what is
# missing or on itself, and the names of packages, services and folders are those of the family.
#
# usage: compile.rb RESOURCES FACTS EXPECTED
# Exit code 77: not here, with the reason; 1: each fault in a line of its own.

require 'json'
require 'tmpdir'

def skip(reason)
  puts "SKIPPED: #{reason} Install it with: app/install-packages test"
  exit 77
end

begin
  require 'puppet'
rescue LoadError
  skip 'Puppet is not installed.'
end

MODULES = '/usr/share/puppet/modules'.freeze
STAGES = %w[install configure join].freeze

resources, facts_folder, expected_file = ARGV
abort 'usage: compile.rb RESOURCES FACTS EXPECTED' unless expected_file
read = ->(path) { JSON.parse(File.read(path)) }
services = Dir["#{resources}/services/*/service.json"].sort.to_h { |path| [File.basename(File.dirname(path)), read[path]] }
                                                       .select { |_, service| service['recipes'] }
topologies = Dir["#{resources}/topologies/*/topology.json"].sort.map(&read)
systems = Dir["#{facts_folder}/*.json"].sort.to_h { |path| [File.basename(path, '.json'), read[path]] }
EXPECTED = read[expected_file]

wanted = services.values.flat_map { |service| service['recipes']['modules'].values.flatten }.uniq
                 .map { |package| package[/[^-]+\z/] }
missing = wanted.reject { |name| File.directory?("#{MODULES}/#{name}") }
skip "Puppet's modules #{missing.join(', ')} are not installed." unless missing.empty?

# What the application gives to a node; a node of each role stands for the others.
Node = Struct.new(:id, :role, :service, :address, :after)
def nodes_of(topology)
  number = 0
  topology['nodes'].flat_map do |group|
    (1..group['count']).map do |i|
      Node.new("#{group['role']}-#{i}", group['role'], group['service'], "10.99.0.#{number += 1}", group['after'])
    end
  end
end

def data_of(node, nodes)
  { 'bakeoff::node' => node.id, 'bakeoff::role' => node.role, 'bakeoff::service' => node.service,
    'bakeoff::index' => node.address[/\d+\z/].to_i, 'bakeoff::deployment' => 'd-1', 'bakeoff::address' => node.address,
    'bakeoff::after' => node.after,
    'bakeoff::peers' => nodes.group_by(&:role).transform_values do |peers|
      peers.map { |peer| { 'name' => peer.id, 'address' => peer.address } }
    end,
    'bakeoff::secret::mysql_password' => 'a "quoted" & <strange> one', 'bakeoff::secret::replication_password' => 'other' }
end

# One thing to compile. Baking an image runs install and configure without any data of a deployment.
Case = Struct.new(:system, :service, :stage, :topology, :node, :data) do
  def to_s
    [system, service, stage, topology && "#{topology}:#{node.id}"].compact.join(' ')
  end
end

cases = []
systems.each_key do |system|
  services.each_key do |service|
    STAGES[0, 2].each { |stage| cases << Case.new(system, service, stage) }
  end
  topologies.each do |topology|
    nodes = nodes_of(topology)
    nodes.uniq(&:role).each do |node|
      next unless services[node.service]

      cases << Case.new(system, node.service, 'join', topology['id'], node, data_of(node, nodes))
    end
  end
end

def code_of(resources, test)
  folder = "#{resources}/services/#{test.service}"
  files = ["#{folder}/#{test.stage}.pp"]
  files.unshift("#{folder}/common.pp") if test.stage != 'install' && File.exist?("#{folder}/common.pp") # as run-stage.sh
  files.map { |file| File.read(file) }.join("\n")
end

def catalog_of(code, facts)
  # A new environment each time: classes of one catalog must not be known in the next.
  environment = Puppet::Node::Environment.create(:production, [MODULES])
  known = Puppet::Node::Facts.new('node-1', facts.dup)
  known.add_local_facts
  node = Puppet::Node.new('node-1', facts: known, environment: environment)
  node.merge(known.values)
  node.add_server_facts({})
  Puppet[:code] = code
  loaders = Puppet::Pops::Loaders.new(environment)
  Puppet.override({ current_environment: environment, loaders: loaders }, 'one catalog') do
    Puppet::Parser::Compiler.compile(node)
  end
end

# All titles and values in a catalog, as [resource, text].
def words_in(catalog)
  catalog.resources.flat_map do |resource|
    values = resource.to_hash.values.flatten.map { |value| value.respond_to?(:unwrap) ? value.unwrap : value }
    [resource.title, *values].map { |text| [resource.ref, text.to_s] }
  end
end

def names(catalog, type)
  catalog.resources.select { |each| each.type == type && each[:ensure].to_s != 'absent' }
         .map { |each| (each[:name] || each.title).to_s }.uniq.sort
end

# What a stage of a service must have on a system, with the names of this release.
def rule_of(test, rules)
  text = JSON.generate(rules.fetch(test.service).fetch(test.stage, {}))
  rules.fetch('replace', {}).fetch(test.system, {}).each { |from, to| text.gsub!(from, to) }
  JSON.parse(text)
end

def faults_of(catalog, test, family, packages)
  words = words_in(catalog)
  rules = EXPECTED.fetch(family)
  rule = rule_of(test, rules)
  faults = rules['never'].map { |pattern| Regexp.new(".{0,20}#{pattern}.{0,30}") }.flat_map do |pattern|
    words.select { |_, text| text =~ pattern }.map { |ref, text| "#{ref} has “#{text[pattern]}”, not of this family" }
  end
  installed = names(catalog, 'Package')
  if test.stage == 'install'
    faults << "installs #{installed} where service.json has #{packages.sort}" unless installed == packages.sort
  else
    more = installed - packages - rules['beyond_install'] # baking and deploying share this stage: it needs no network
    faults << "needs #{more}, which the stage install does not bring" unless more.empty?
  end
  daemons = names(catalog, 'Service')
  lacking = rule.fetch('daemons', []) - daemons
  faults << "looks after #{daemons} and not after #{lacking}" unless lacking.empty?
  texts = rule.fetch('texts', []).flat_map do |text|
    next [text] unless text.include?('{node}')

    test.data['bakeoff::after'].flat_map { |role| test.data['bakeoff::peers'][role] }
        .map { |peer| text.sub('{node}', peer['name']).sub('{address}', peer['address']) }
  end
  faults + texts.reject { |text| words.any? { |_, word| word.include?(text) } }.map { |text| "has “#{text}” nowhere" }
end

began = Process.clock_gettime(Process::CLOCK_MONOTONIC)
faults = []
Dir.mktmpdir do |folder|
  # The product's own hierarchy, with its data here instead of in a guest's memory.
  hiera = File.read("#{resources}/recipes/hiera.yaml")
  abort 'hiera.yaml has no /run/bakeoff/data' unless hiera.sub!('/run/bakeoff/data', "#{folder}/data")
  File.write("#{folder}/hiera.yaml", hiera)
  Dir.mkdir("#{folder}/data")
  Puppet.initialize_settings(['--confdir', "#{folder}/conf", '--vardir', "#{folder}/var", '--hiera_config', "#{folder}/hiera.yaml",
                              '--disable_warnings', 'deprecations'])
  cases.each do |test|
    data = test.data || {}
    File.write("#{folder}/data/node.json", JSON.generate(data.reject { |key, _| key.include?('::secret::') }))
    File.write("#{folder}/data/secret.json", JSON.generate(data.select { |key, _| key.include?('::secret::') }))
    facts = systems[test.system]
    begin
      catalog = catalog_of(code_of(resources, test), facts)
      listed = services[test.service]['packages']
      packages = listed[test.system] || listed[facts['os']['family'].downcase]
      faults += faults_of(catalog, test, facts['os']['family'], packages).map { |fault| "#{test}: #{fault}" }
      catalog.to_ral.relationship_graph.report_cycles_in_graph
    rescue Puppet::Error, ArgumentError, RuntimeError => e
      faults << "#{test}: #{e.message}"
    end
  end
end

puts faults.uniq
seconds = Process.clock_gettime(Process::CLOCK_MONOTONIC) - began
puts format('%d catalogs in %.1f s: %s.', cases.size, seconds, faults.empty? ? 'all are well' : "#{faults.uniq.size} faults")
exit faults.empty? ? 0 : 1
